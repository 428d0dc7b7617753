package com.barron.production.quality;

import com.barron.production.reference.Reference;
import java.time.Instant;

/** A defect that was recorded, and when. */
public record RecordedDefect(Reference number, Instant recordedAt) {}
