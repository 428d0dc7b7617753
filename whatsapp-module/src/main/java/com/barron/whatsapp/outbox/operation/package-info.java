/**
 * What operators do with messages: send a dead one after all, and one to themselves as a test. May
 * use outbox and its announcements, background, channel, text, people, access and audit.
 */
package com.barron.whatsapp.outbox.operation;
