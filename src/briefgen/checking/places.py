"""Whether coordinates can be true, and are no finer than they are exact."""

import math
from collections.abc import Iterator
from decimal import Decimal

from briefgen.checking.finding import Finding, info, warning
from briefgen.schema.brief import Brief

__all__ = ["odd_coordinates", "overstated_coordinates"]

_DECIMALS_OF_A_METRE = 5


def odd_coordinates(brief: Brief) -> Iterator[Finding]:
    """BG411: coordinates are out of range, 0/0 or the wrong way round."""
    for i, place in enumerate(brief.places):
        lat, lon = place.lat, place.lon
        if lat is None or lon is None:
            continue
        hint = f"did you mean lat: {lon}, lon: {lat}?" if abs(lat) > 90 >= abs(lon) else ""
        if abs(lat) > 90:
            message = f"the latitude {lat} lies outside -90 to 90"
            yield warning("BG411", ("places", i, "lat"), message, hint)
        elif abs(lon) > 180:
            message = f"the longitude {lon} lies outside -180 to 180"
            yield warning("BG411", ("places", i, "lon"), message)
        elif lat == lon == 0:
            message = "latitude and longitude are both 0, a point in the sea"
            yield warning("BG411", ("places", i, "lat"), message)


def overstated_coordinates(brief: Brief) -> Iterator[Finding]:
    """BG412: coordinates have more decimals than their precision supports."""
    for i, place in enumerate(brief.places):
        if place.lat is None or place.lon is None or place.precision_m is None:
            continue
        given = max(_decimals(place.lat), _decimals(place.lon))
        sound = max(0, math.ceil(_DECIMALS_OF_A_METRE - math.log10(place.precision_m)))
        if given > sound:
            message = f"{given} decimals, where {place.precision_m:g} m support {sound}"
            yield info("BG412", ("places", i, "lat"), message)


def _decimals(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return -exponent if isinstance(exponent, int) and exponent < 0 else 0
