/**
 * What waits for somebody's decision is told to those who may decide, and what was decided to
 * whoever asked. May use outbox, channel, text and the domain API.
 */
package com.barron.whatsapp.decisions;
