/**
 * The numbers that people read and type (ORD-12345, MAINT-556): one form for all subjects. Depends
 * on nothing.
 */
package com.barron.production.reference;
