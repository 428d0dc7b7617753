package com.barron.whatsapp.channel.twilio.webhook;

/**
 * A parameter of a form or query, percent-decoded to bytes: a signature runs over bytes, whether or
 * not they are proper text.
 */
record FormParameter(byte[] name, byte[] value) {}
