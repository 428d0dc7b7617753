package com.barron.whatsapp.channel;

/**
 * By what a signature is verified.
 *
 * @param address for which it was signed; empty text where no address is signed
 * @param secret which of the configured ones, from 1; never the secret itself
 * @param accepted whether a request of this kind is taken with the settings as they are
 */
public record SignatureMatch(String address, int secret, boolean accepted) {}
