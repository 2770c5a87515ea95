"""Texts of parts that few runs need, the three languages side by side.

A chapter is named after the first part of its keys.
"""
