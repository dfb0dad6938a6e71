"""What differs between the signatures of two runs."""

from __future__ import annotations

from mtaudit.model.check import SignatureChange


def signature_parts(signature: str) -> dict[str, str]:
    """The parts of a signature by their keys; a value may hold any mark but a bar."""
    return dict(part.partition(":")[::2] for part in signature.split("|") if part)


def signature_changes(before: str, now: str) -> tuple[SignatureChange, ...]:
    """The parts that differ, in the order of the newer signature, then those it lacks."""
    old, new = signature_parts(before), signature_parts(now)
    return tuple(
        SignatureChange(key, old.get(key, ""), new.get(key, ""))
        for key in dict.fromkeys((*new, *old))
        if old.get(key) != new.get(key)
    )
