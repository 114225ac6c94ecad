"""Which instructions a content stream holds, in order (ISO 32000-1, 7.8.2)."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from briefgen.proof.pdf.objects import MalformedError, composite, parsed, unescaped

__all__ = ["Beginner", "Handler", "follow", "items"]

Handler = Callable[[Any], None]
"""What takes the operands of an operator: the bytes of plain ones, or a list."""

Beginner = Callable[[bytes, int], None]
"""What takes the tag and the number of a mark."""

_S = rb"[\x00\t\n\f\r ]"
_END = rb"(?=[\x00\t\n\f\r ()<>\[\]{}/%]|\Z)"
_SYNTAX = rb"""
    %(S)b*+ (?:
      \( ((?: [^()\\]++ | \\. )*+) \) %(S)b*+ Tj %(END)b             # a string that is shown
    | ((?: (?: [0-9.+-]++ | /[^\x00\t\n\f\r ()<>\[\]{}/%%]*+ ) %(S)b++ )*+)  # plain operands
      (?! BI %(END)b ) ([A-Za-z'"][A-Za-z0-9*'"]*+) %(END)b            # and their operator
    | /([A-Za-z0-9]++) %(S)b*+ (?:
        << %(S)b*+ /MCID %(S)b++ ([0-9]{1,9}) %(S)b*+ >>               # a mark with its number
      | (<< [^<>()%%]*+ >>)                                             # or other properties
      ) %(S)b*+ BDC %(END)b
    | \[ ((?: [^\[\]()\\%%]++ | \( (?: [^()\\]++ | \\. )*+ \) )*+) \] %(S)b*+ TJ %(END)b
    | (.)                                                             # what must be read slowly
    )"""
_INSTRUCTION = re.compile(_SYNTAX % {b"S": _S, b"END": _END}, re.DOTALL | re.VERBOSE)
_SHOW, _OPERANDS, _OPERATOR_OF_PLAIN, _TAG, _MCID, _PROPERTIES, _ARRAY, _OTHER = range(1, 9)
_OPERATOR = re.compile(
    rb"(?:" + _S + rb"+|%[^\r\n]*)*+(?!(?:true|false|null)" + _END + rb")"
    rb"([A-Za-z'\"][A-Za-z0-9*'\"]*+)" + _END
)
_BLANK = re.compile(rb"(?:" + _S + rb"+|%[^\r\n]*)*+\Z")
_ITEM = re.compile(
    rb"\(((?:[^()\\]++|\\.)*+)\)|<([0-9A-Fa-f\x00\t\n\f\r ]*+)>|([0-9.+-]++)", re.DOTALL
)
_IMAGE_END = re.compile(rb"(?:" + _S + rb"|(?<=>))EI" + _END)
_AFTER_IMAGE = re.compile(rb"[\t\n\f\r -~]{0,12}+(?:\Z|[\t\n\f\r -~])", re.DOTALL)
_WRONG_OPERANDS = (ValueError, TypeError, IndexError, OverflowError)
_NEXT = re.compile(_S + rb"+")
_IMAGE = b"BI"
_MOST_OPERANDS = 64


def follow(data: bytes, handlers: Mapping[bytes, Handler], begin: Beginner) -> Iterator[str]:
    """Hand each instruction to the handler of its operator; yield what cannot be understood.

    `begin` takes the tag and the number of a mark that has no more than these.
    """
    place: int | None = 0
    while place is not None:
        reader = _Reader(data, place, handlers)
        try:
            reader.plain(begin)
            reader.other()
        except MalformedError as error:
            yield f"what is no instruction ({error})"
            place = reader.after_garbage()
        except _WRONG_OPERANDS as error:
            yield f"an instruction that cannot be followed ({error})"
            place = reader.place
        else:
            place = reader.place if reader.goes_on else None


class _Reader:
    """Goes through a stream, as fast as its instructions are plain."""

    def __init__(self, data: bytes, place: int, handlers: Mapping[bytes, Handler]) -> None:
        self.place = place
        self.goes_on = True
        self._data = data
        self._handlers = handlers

    def plain(self, begin: Beginner) -> None:
        """Follow all instructions up to one with operands that must be read one by one."""
        handler_of, show = self._handlers.get, self._handlers[b"Tj"]
        for found in _INSTRUCTION.finditer(self._data, self.place):
            kind = found.lastindex
            try:
                if kind == _OPERATOR_OF_PLAIN:
                    operands, operator = found.group(_OPERANDS, _OPERATOR_OF_PLAIN)
                    if (handler := handler_of(operator)) is not None:
                        handler(operands)
                elif kind == _SHOW:
                    show(found[_SHOW])
                elif kind == _MCID:
                    begin(found[_TAG], int(found[_MCID]))
                elif kind == _OTHER:
                    self.place = found.start()
                    return
                else:
                    self._composite(found)
            except _WRONG_OPERANDS:
                self.place = found.end()
                raise
        self.place = len(self._data)

    def _composite(self, found: re.Match[bytes]) -> None:
        if found.lastindex == _PROPERTIES:
            tag = "/" + found[_TAG].decode("ascii")
            self._handlers[b"BDC"]([tag, composite(found[_PROPERTIES])])
        else:
            self._handlers[b"TJ"]([items(found[_ARRAY])])

    def other(self) -> None:
        """Follow one instruction whatever its operands are, unless the stream ends."""
        if _BLANK.match(self._data, self.place):
            self.goes_on = False
            return
        operands: list[Any] = []
        place = self.place
        while (found := _OPERATOR.match(self._data, place)) is None:
            value, place = parsed(self._data, place)
            operands.append(value)
            if len(operands) > _MOST_OPERANDS:
                raise MalformedError("too many operands")
        self.place = found.end()
        if found[1] == _IMAGE:
            self._skip_image()
        elif (handler := self._handlers.get(found[1])) is not None:
            handler(operands)

    def after_garbage(self) -> int | None:
        """Return where reading can begin again: behind the next space."""
        found = _NEXT.search(self._data, self.place + 1)
        return found.end() if found else None

    def _skip_image(self) -> None:
        """Skip an inline image: what follows its data looks like instructions again."""
        for found in _IMAGE_END.finditer(self._data, self.place):
            if _AFTER_IMAGE.match(self._data, found.end()):
                begun, self.place = self.place, found.end()
                if (handler := self._handlers.get(_IMAGE)) is not None:
                    handler(self._data[begun : found.start()].partition(b"ID")[0])
                return
        self.place = len(self._data)


def items(array: bytes) -> list[bytes | float]:
    """Return the items of an array of strings and numbers, in the syntax of a stream."""
    return [
        float(found[3])
        if found[3] is not None
        else _hexadecimal(found[2])
        if found[2] is not None
        else unescaped(found[1])
        for found in _ITEM.finditer(array)
    ]


def _hexadecimal(digits: bytes) -> bytes:
    plain = digits.translate(None, b"\x00\t\n\f\r ")
    return bytes.fromhex((plain + b"0" * (len(plain) % 2)).decode("ascii"))
