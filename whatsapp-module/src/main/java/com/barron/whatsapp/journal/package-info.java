/**
 * What was said: the log of messages in and out, and how long it is kept. Rows are written by the
 * conversation transaction; retention also deletes finished ones of the outbox and old ids of the
 * inbox. May use channel, settings and people.
 */
package com.barron.whatsapp.journal;
