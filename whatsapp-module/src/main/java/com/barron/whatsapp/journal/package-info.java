/**
 * What was said: the log of messages in and out. Rows are written by the conversation transaction.
 * May use channel, settings, retention and people.
 */
package com.barron.whatsapp.journal;
