package com.barron.production.runtime;

/** Fired at the start and every minute: tables that are kept in memory are to be read again. */
public record ReferenceDataRefreshDue() {}
