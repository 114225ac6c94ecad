"""The months of the Arab east: Iraq, Jordan, Lebanon, Palestine, Syria."""

__all__ = ["PHRASES"]

PHRASES = {
    "month.1": "كانون الثاني",
    "month.2": "شباط",
    "month.3": "آذار",
    "month.4": "نيسان",
    "month.5": "أيار",
    "month.6": "حزيران",
    "month.7": "تموز",
    "month.8": "آب",
    "month.9": "أيلول",
    "month.10": "تشرين الأول",
    "month.11": "تشرين الثاني",
    "month.12": "كانون الأول",
    "month.1.short": "كانون الثاني",
    "month.2.short": "شباط",
    "month.3.short": "آذار",
    "month.4.short": "نيسان",
    "month.5.short": "أيار",
    "month.6.short": "حزيران",
    "month.7.short": "تموز",
    "month.8.short": "آب",
    "month.9.short": "أيلول",
    "month.10.short": "تشرين الأول",
    "month.11.short": "تشرين الثاني",
    "month.12.short": "كانون الأول",
}
