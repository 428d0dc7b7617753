/**
 * Which of some numbers belong to records, of whatever kind. Reads the tables of the features that
 * have such records, so that one statement tells it.
 */
package com.barron.production.reference.existence;
