/**
 * Somebody takes care of what is open, whatever kind of record it is. May use what openwork may;
 * who alerts people implements {@link com.barron.production.openwork.acknowledgement.Alerts}.
 */
package com.barron.production.openwork.acknowledgement;
