package com.barron.whatsapp.alerts.escalation;

import com.barron.production.sla.SlaAlarm;
import java.time.Duration;

/**
 * A step of the escalation.
 *
 * @param step from 0, without gaps
 * @param patience how long its people have to acknowledge
 */
record EscalationStep(
    SlaAlarm.Kind kind, int step, EscalationTarget escalationTarget, Duration patience) {}
