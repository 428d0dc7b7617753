package com.barron.production.maintenance.signals;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;

/**
 * A machine runs again, and has done so for long enough. The ticket of its trouble is open: that
 * the machine runs is no proof that it is repaired.
 *
 * @param by by whom its signals were brought
 */
public record MachineRecovered(Reference machine, Reference ticket, PersonId by) {}
