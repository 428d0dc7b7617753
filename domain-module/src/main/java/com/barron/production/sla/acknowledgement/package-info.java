/**
 * Acknowledges what a clock runs for, whatever kind of record it is. May use what sla may; who
 * alerts people implements {@link com.barron.production.sla.acknowledgement.AlertAcknowledgement}.
 */
package com.barron.production.sla.acknowledgement;
