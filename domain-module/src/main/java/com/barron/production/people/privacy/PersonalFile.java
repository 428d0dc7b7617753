package com.barron.production.people.privacy;

/** A file of a person's. @param name with its ending, of letters, digits, hyphens and a dot */
public record PersonalFile(String name, byte[] bytes) {}
