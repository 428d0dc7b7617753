/**
 * The adapter for Twilio against the stand-in for Twilio: each was written without the other. In
 * the adapter's package, because nobody else sees it.
 */
package com.barron.whatsapp.channel.twilio;
