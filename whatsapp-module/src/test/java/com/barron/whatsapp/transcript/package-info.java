/**
 * Reads the transcripts that say how a conversation goes. Depends on nothing, so that they can be
 * played to the engine and through the real webhook.
 */
package com.barron.whatsapp.transcript;
