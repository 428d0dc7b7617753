package com.barron.production.sop.listing;

import com.barron.production.reference.Reference;
import java.util.List;

/**
 * A procedure as other systems see it.
 *
 * @param revision the one in force
 * @param steps the titles of this revision's steps, in order
 */
public record SopEntry(Reference number, String title, int revision, List<String> steps) {}
