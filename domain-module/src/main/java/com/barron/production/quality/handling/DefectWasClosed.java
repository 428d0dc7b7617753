package com.barron.production.quality.handling;

import com.barron.production.people.PersonId;
import com.barron.production.quality.Disposition;
import com.barron.production.reference.Reference;

/**
 * Somebody closed a defect and said what becomes of the parts; fired within the transaction. One
 * whose hold is released without a disposition is closed as well, and fires {@link
 * com.barron.production.quality.HoldWasReleased} alone.
 *
 * @param blocking whether it blocked its order: then its release was told before
 * @param note in the words of whoever closed it
 */
public record DefectWasClosed(
    Reference defect,
    Reference order,
    boolean blocking,
    Disposition disposition,
    String note,
    PersonId by) {}
