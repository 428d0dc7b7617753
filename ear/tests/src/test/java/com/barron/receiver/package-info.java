/**
 * Another system that receives webhooks: it keeps what came, checks signatures by the specification
 * alone, and lies when it is told to.
 */
package com.barron.receiver;
