package com.barron.whatsapp.alerts;

import com.barron.production.people.PersonId;

/** That somebody was told of an alert, or is to be. */
public record Notification(
    long alert, PersonId person, int step, NotificationOutcome notificationOutcome) {}
