"""What Americans spell or say otherwise."""

__all__ = ["PHRASES"]

PHRASES = {
    "judgements": "Key judgments",
    "figure.judgements.one": "judgment on what comes next",
    "figure.judgements.other": "judgments on what comes next",
    "confidence.after": " in this judgment.",
    "basis.judgement": "Judgment",
    "scale": "Where the judgments stand on the {yardstick} scale",
    "key.likelihood.text": (
        "The terms and ranges are those of the {yardstick} scale, under the key judgments."
    ),
    "key.confidence.text": "Confidence describes the basis of a judgment, not its likelihood.",
    "information_cutoff": "Information cutoff",
    "season.23": "fall {year}",
    "date.long.range": "{start} to {end}, {year}",
    "date.long": "{month} {day}, {year}",
    "date.long.no_year": "{month} {day}",
}
