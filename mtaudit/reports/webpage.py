"""Pages: what all of them share, one file each that asks for nothing and runs nothing but its own script."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from functools import cache
from importlib.resources import files
from unicodedata import name

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

# Draw nothing, and may steer what is drawn around them: controls but white space, bidirectional marks,
# invisible spaces and operators, annotations, tags, lone surrogates. Joiners stay: emoji are built with them.
_STEERING = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\ufffb\U0001d173-\U0001d17a\U000e0001\U000e0020-\U000e007f\ud800-\udfff]"
)
_CONTROL = '<span class="control" title="{title}">{code}</span>'


@cache
def environment() -> Environment:
    """The templates of the package: everything is escaped, and a missing value is an error."""
    made = Environment(
        loader=PackageLoader("mtaudit.reports"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters |= {"shown": shown, "plain_shown": plain_shown}
    return made


@cache
def asset(*names: str) -> str:
    """Style sheets or scripts from the folder of templates, one after the other."""
    folder = files("mtaudit.reports") / "templates"
    return "".join(folder.joinpath(part).read_text("utf-8") for part in names)


def policy(style: str, *scripts: str) -> Markup:
    """The Content-Security-Policy that lets a browser apply these texts and load nothing else."""
    rules = ["default-src 'none'", f"style-src {_source(style)}"]
    if scripts:
        rules.append(f"script-src {' '.join(map(_source, scripts))}")
    rules += ["base-uri 'none'", "form-action 'none'"]
    if scripts:
        rules.append("require-trusted-types-for 'script'")  # no string ever becomes markup or code
    return Markup("; ".join(rules))


def embedded(value: object) -> Markup:
    """JSON for a script element of type application/json: ASCII, and nothing in it that ends the element."""
    text = json.dumps(value, ensure_ascii=True, allow_nan=False, separators=(",", ":"))
    for char in "<>&":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return Markup(text)  # no character is left that ends the element


def shown(text: str) -> Markup:
    """The text as markup, every character that steers the writing around it as its code point.

    >>> shown("a\N{RIGHT-TO-LEFT OVERRIDE}b<")
    Markup('a<span class="control" title="RIGHT-TO-LEFT OVERRIDE">U+202E</span>b&lt;')
    """
    return Markup(_STEERING.sub(_symbol, str(Markup.escape(text))))


def plain_shown(text: str) -> str:
    """The same where markup cannot stand, in a title or a label, on one line."""
    return " ".join(_STEERING.sub(lambda match: f"[{_code(match[0])}]", text).split())


def _symbol(match: re.Match[str]) -> str:
    return _CONTROL.format(title=name(match[0], "control character"), code=_code(match[0]))


def _code(char: str) -> str:
    return f"U+{ord(char):04X}"


def _source(text: str) -> str:
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"
