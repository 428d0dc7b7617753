package com.barron.whatsapp.flows.sop;

import com.barron.production.reference.Reference;

/**
 * A run of a procedure.
 *
 * @param revision the one in force when they began
 * @param steps how many are asked about
 */
public record SopRun(Reference sop, int revision, int steps) {}
