"""A tree becomes a model, or every problem is told at once."""

from typing import TypeVar

from pydantic import BaseModel, ValidationError

from briefgen.diagnostics import InputError
from briefgen.reading.tree import Tree

__all__ = ["validate"]

M = TypeVar("M", bound=BaseModel)


def validate(model: type[M], tree: Tree) -> M:
    """Return the model that a tree describes; raises InputError with every problem.

    A model may say more in class variables: `key_aliases` (other spellings of keys), `free_keys`
    (keys of mappings whose own keys are the author's words), `noun` (what to call it), and
    `pair_form` (the two fields that a mapping of one pair fills).
    """
    free = getattr(model, "free_keys", ())
    ready = tree.without_extensions(free)
    if aliases := getattr(model, "key_aliases", {}):
        ready = ready.with_keys_renamed(aliases, free)
    try:
        made = model.model_validate(ready.data)
    except ValidationError as error:
        from briefgen.reading.problems import diagnose

        raise InputError([*ready.errors, *diagnose(error, model, ready)]) from error
    if ready.errors:
        raise InputError(ready.errors)
    return made
