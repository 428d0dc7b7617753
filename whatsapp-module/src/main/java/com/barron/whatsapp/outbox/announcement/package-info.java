/**
 * Messages that we start ourselves: where a person is reached, and their rows of the outbox. May
 * use outbox, channel, consent, settings and people.
 */
package com.barron.whatsapp.outbox.announcement;
