package com.barron.production.people.privacy;

import com.barron.production.people.PersonId;

/** Somebody asked to be erased: people who may erase others decide. */
public record ErasureWasAsked(PersonId person) {}
