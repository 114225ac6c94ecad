"""Which instructions a content stream holds, in order (ISO 32000-1, 7.8.2)."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from briefgen.proof.pdf.objects import MalformedError, parsed, unescaped

__all__ = ["Handler", "follow", "strings"]

Handler = Callable[[Any], None]
"""What takes the operands of an operator: the bytes of plain ones, or a list."""

_S = rb"[\x00\t\n\f\r ]"
_END = rb"(?=[\x00\t\n\f\r ()<>\[\]{}/%]|\Z)"
_LITERAL = rb"\((?:[^()\\]++|\\.)*+\)"
_INSTRUCTION = re.compile(
    _S + rb"*+(?:"
    rb"\(((?:[^()\\]++|\\.)*+)\)" + _S + rb"*+Tj" + _END + rb"|"  # 1: a string that is shown
    rb"((?:(?:[0-9.+-]++|/[^\x00\t\n\f\r ()<>\[\]{}/%]*+)" + _S + rb"++)*+)"  # 2: plain operands
    rb"(?!BI" + _END + rb")([A-Za-z'\"][A-Za-z0-9*'\"]*+)" + _END + rb"|"  # 3: their operator
    rb"/([A-Za-z0-9]++)"
    + _S
    + rb"*+<<"
    + _S
    + rb"*+/MCID"
    + _S
    + rb"++([0-9]{1,9})"  # 4, 5: a mark
    + _S
    + rb"*+>>"
    + _S
    + rb"*+BDC"
    + _END
    + rb"|"
    rb"\[((?:[^\[\]()\\%]++|" + _LITERAL + rb")*+)\]" + _S + rb"*+TJ" + _END + rb"|"  # 6: and gaps
    rb"(.))",  # 7: anything else
    re.DOTALL,
)
_OPERATOR = re.compile(
    rb"(?:" + _S + rb"+|%[^\r\n]*)*+(?!(?:true|false|null)" + _END + rb")"
    rb"([A-Za-z'\"][A-Za-z0-9*'\"]*+)" + _END
)
_BLANK = re.compile(rb"(?:" + _S + rb"+|%[^\r\n]*)*+\Z")
_STRING = re.compile(rb"\(((?:[^()\\]++|\\.)*+)\)|<([0-9A-Fa-f\x00\t\n\f\r ]*+)>", re.DOTALL)
_IMAGE_END = re.compile(rb"(?:" + _S + rb"|(?<=>))EI" + _END)
_AFTER_IMAGE = re.compile(rb"[\t\n\f\r -~]{0,12}+(?:\Z|[\t\n\f\r -~])", re.DOTALL)
_NEXT = re.compile(_S + rb"+")
_IMAGE = b"BI"
_MOST_OPERANDS = 64
_SHOW, _OPERANDS, _OPERATOR_OF_PLAIN, _TAG, _MCID, _ARRAY, _OTHER = range(1, 8)  # groups above


def follow(data: bytes, handlers: Mapping[bytes, Handler]) -> Iterator[str]:
    """Hand each instruction to the handler of its operator; yield what cannot be understood."""
    place: int | None = 0
    while place is not None:
        reader = _Reader(data, place, handlers)
        try:
            reader.plain()
            reader.other()
        except MalformedError as error:
            yield f"what is no instruction ({error})"
            place = reader.after_garbage()
        except (ValueError, IndexError, OverflowError) as error:
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

    def plain(self) -> None:
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
                elif kind == _OTHER:
                    self.place = found.start()
                    return
                else:
                    self._plain_composite(found)
            except (ValueError, IndexError, OverflowError):
                self.place = found.end()
                raise
        self.place = len(self._data)

    def _plain_composite(self, found: re.Match[bytes]) -> None:
        if found.lastindex == _MCID:
            tag = "/" + found[_TAG].decode("ascii")
            self._handlers[b"BDC"]([tag, {"/MCID": int(found[_MCID])}])
        else:
            self._handlers[b"TJ"]([strings(found[_ARRAY])])

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
                self.place = found.end()
                return
        self.place = len(self._data)


def strings(array: bytes) -> list[bytes]:
    """Return the strings of an array of strings and numbers, in the syntax of a stream."""
    return [
        _hexadecimal(found[2]) if found[2] is not None else unescaped(found[1])
        for found in _STRING.finditer(array)
    ]


def _hexadecimal(digits: bytes) -> bytes:
    plain = digits.translate(None, b"\x00\t\n\f\r ")
    return bytes.fromhex((plain + b"0" * (len(plain) % 2)).decode("ascii"))
