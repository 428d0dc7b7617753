/**
 * The lists that people pick a record from: what is open of them, open, overdue, on hold or recent,
 * of whatever kind. May use reference, people and sql, and reads the tables of the others, so that
 * one statement tells it all; nothing in the domain uses it.
 */
package com.barron.production.openwork;
