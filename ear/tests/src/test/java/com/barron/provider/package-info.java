/**
 * A stand-in for Twilio and for the people behind it: answers as its REST API does, can fail as it
 * does, keeps its own record. Shares no code with the product.
 */
package com.barron.provider;
