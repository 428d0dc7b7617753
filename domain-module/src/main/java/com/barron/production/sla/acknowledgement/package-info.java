/**
 * Somebody takes care of what a clock runs for, whatever kind of record it is. May use what sla
 * may; who alerts people implements {@link com.barron.production.sla.care.AlertAcknowledgement}.
 */
package com.barron.production.sla.care;
