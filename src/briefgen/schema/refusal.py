"""How a part of the schema says that a value will not do."""

from pydantic_core import PydanticCustomError

__all__ = ["refusal"]

_LONGEST = 240


def refusal(
    code: str, message: str, *, hint: str = "", path: tuple[str | int, ...] = ()
) -> PydanticCustomError:
    """Return the error to raise: a code of the check catalogue, a sentence, at most one remedy.

    `path` leads from the value under validation to the place where the mistake stands.
    A message that quotes a very long text loses its middle.
    """
    message = message if len(message) <= _LONGEST else f"{message[:120]}…{message[-60:]}"
    return PydanticCustomError(code, "{message}", {"message": message, "hint": hint, "path": path})
