"""The shapes that known systems give their replies, where keys alone would mislead.

Chatwoot's ``short_code`` and ``content``, Intercom's ``name`` and ``body``, the templates of
amoCRM and phrases of other systems are records like any other (``shapes``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from etiquette_lint.model import Language
from etiquette_lint.readers.canned.fields import Keys, language_of
from etiquette_lint.readers.canned.found import Found, nothing
from etiquette_lint.readers.canned.tree import Leaf, Listing, Mapping, Tree

Shape = Callable[[Mapping, tuple[str, ...]], Iterator[Found] | None]


def found_in(tree: Tree, keys: Keys, path: tuple[str, ...] = ()) -> Iterator[Found] | None:
    """The replies of a record of a known system; None where it is somebody's own."""
    if not isinstance(tree, Mapping) or keys.told.get("text"):
        return None
    return next((made for shape in SHAPES.values() if (made := shape(tree, path))), None)


def zendesk(macro: Mapping, path: tuple[str, ...]) -> Iterator[Found] | None:
    """``actions`` that write a comment; what they do besides is no text for a client."""
    actions = macro.values.get("actions")
    if not isinstance(actions, Listing) or "title" not in macro.values:
        return None
    return _zendesk(macro, actions, (*path, "actions"))


def _zendesk(macro: Mapping, actions: Listing, path: tuple[str, ...]) -> Iterator[Found]:
    title = macro.text("title")
    for number, action in enumerate(actions.values):
        if not isinstance(action, Mapping) or not action.text("field").startswith("comment_value"):
            continue
        value, way = action.values.get("value"), (*path, str(number), "value")
        if isinstance(value, Listing) and value.values:  # the channel, then the text
            way = (*way, str(len(value.values) - 1))
            value = value.values[-1]
        if isinstance(value, Leaf):
            html = action.text("field").endswith("html")
            yield replace(
                nothing(), leaf=value, item=macro.span, path=way, name=title, title=title, html=html
            )


def whatsapp(template: Mapping, path: tuple[str, ...]) -> Iterator[Found] | None:
    """A template of WhatsApp Business: its components, whose lengths are limited apart."""
    components = template.values.get("components")
    if not isinstance(components, Listing) or "name" not in template.values:
        return None
    return _whatsapp(template, components, (*path, "components"))


def _whatsapp(template: Mapping, components: Listing, path: tuple[str, ...]) -> Iterator[Found]:
    name = template.text("name")
    language = language_of(template.text("language")) or Language.UNKNOWN
    for number, component in enumerate(components.values):
        if not isinstance(component, Mapping):
            continue
        part = component.text("type").casefold() or str(number)
        about = replace(
            nothing(),
            item=template.span,
            title=name,
            language=language,
            kind=template.text("category").casefold(),
            channel=f"whatsapp-{part}",
        )
        text = component.values.get("text")
        if isinstance(text, Leaf):
            way = (*path, str(number), "text")
            yield replace(about, leaf=text, path=way, name=f"{name}.{part}")
        buttons = component.values.get("buttons")
        for place, button in enumerate(buttons.values if isinstance(buttons, Listing) else ()):
            label = button.values.get("text") if isinstance(button, Mapping) else None
            if isinstance(label, Leaf):
                way = (*path, str(number), "buttons", str(place), "text")
                full = f"{name}.button.{place + 1}"
                yield replace(about, leaf=label, path=way, name=full, channel="whatsapp-button")


def freshdesk(reply: Mapping, path: tuple[str, ...]) -> Iterator[Found] | None:
    """The same text twice, with markup and without: the one with it is what clients get."""
    html = reply.values.get("content_html")
    if not isinstance(html, Leaf) or not isinstance(reply.values.get("content"), Leaf):
        return None
    title = reply.text("title")
    way = (*path, "content_html")
    about = replace(nothing(), leaf=html, item=reply.span, path=way, title=title, html=True)
    return iter([replace(about, name=title)])


SHAPES: dict[str, Shape] = {"zendesk": zendesk, "whatsapp": whatsapp, "freshdesk": freshdesk}
