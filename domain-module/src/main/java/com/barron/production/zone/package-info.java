/**
 * The time zones in which people are told times. May use people, runtime and sql; reads the
 * calendars' zones too, so that one statement tells it all.
 */
package com.barron.production.zone;
