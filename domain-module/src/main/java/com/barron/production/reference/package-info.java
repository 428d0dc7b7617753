/**
 * The numbers that people read and type (ORD-12345, MAINT-556): one form for all subjects, and one
 * way to look them up. May use sql; depends on no feature.
 */
package com.barron.production.reference;
