package com.barron.production.people.privacy;

import com.barron.production.people.PersonId;

/** Somebody asks to be erased: whoever may do so decides. */
public record ErasureWasAsked(PersonId person) {}
