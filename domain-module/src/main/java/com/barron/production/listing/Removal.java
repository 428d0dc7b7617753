package com.barron.production.listing;

import java.time.Instant;

/** A record that was removed, for whoever follows changes. @param number that it had */
public record Removal(String number, Instant at) {}
