"""A brief -> findings: what a careful reader would object to."""

from briefgen.checking.catalogue import check
from briefgen.checking.finding import Finding
from briefgen.checking.references import references

__all__ = ["Finding", "check", "references"]
