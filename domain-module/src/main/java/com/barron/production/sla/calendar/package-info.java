/**
 * Working hours: shifts, holidays and zones of a calendar, and how much working time lies between
 * two instants.
 */
package com.barron.production.sla.calendar;
