package com.barron.production.maintenance.signals;

import com.barron.production.sla.Priority;
import java.time.Duration;

/**
 * How long a state lasts before it counts.
 *
 * @param faultLasts before a ticket tells of trouble
 * @param runningLasts before trouble is over
 * @param ticketGap from one time that a ticket tells of trouble to the next
 * @param issueTypeCode of a ticket that is opened
 * @param urgency of a ticket that is opened
 */
record SignalPolicy(
    Duration faultLasts,
    Duration runningLasts,
    Duration ticketGap,
    String issueTypeCode,
    Priority urgency) {}
