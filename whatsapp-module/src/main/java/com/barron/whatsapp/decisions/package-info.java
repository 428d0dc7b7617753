/**
 * What waits for somebody's decision is told to those who may decide, and what was decided to
 * whoever asked; so is the end of a ticket to those who joined it. May use outbox, channel, text
 * and the domain API.
 */
package com.barron.whatsapp.decisions;
