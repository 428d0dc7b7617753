/**
 * What the domain takes from the server it runs in: data source, entity manager, clock, settings,
 * and the start: settings and database checked, the schema brought up to date and the reference
 * data read before anything else of the product runs. May use sql and failure; depends on no
 * feature.
 *
 * <p>The schema is made of migrations, {@code db/migration/<feature>/V<number>__<feature>.sql}. The
 * path of the folder is the path of the feature's package below the root package of its module, and
 * the feature owns what its migrations create. Numbers are unique over the whole product. Each
 * module counts in a range of its own, in an order that foreign keys and views allow:
 *
 * <ul>
 *   <li>domain-module, 1 to 49, baseline: 1 sla, 2 people, 3 orders, 4 quality, 5 maintenance, 6
 *       sop, 7 bom, 8 attachments, 9 audit; added: 10 audit, 11 bom, 15 sla, 16 people, 20 audit,
 *       21 quality, 22 audit, 23 sop, 24 maintenance, 25 sla, 30 integration, 31 audit, 32
 *       integration, 33 orders, 34 integration, 35 quality, 36 maintenance, 37 sop, 38 bom, 40
 *       webhooks, 41 integration, 45 audit, 46 integration; the next is 47
 *   <li>whatsapp-module, 50 to 99, baseline: 50 conversation, 51 consent, 52 outbox, 53 journal, 54
 *       alerts, 55 media, 56 channel/simulator; added: 60 news, 64 media, 65 journal, 66 outbox, 67
 *       conversation, 68 journal, 69 and 70 outbox, 80 to 82 news, 83 alerts, 84 and 85 news; the
 *       next is 86; of these 95 and 97 are the domain's, maintenance/signals and integration, 96 is
 *       news
 *   <li>both, from 100 on, as the next free number: 100 integration, 101 orders, 102 sla, 160
 *       maintenance, 175 people, 176 audit, 177 people, 178 integration, 180 accounts, 182 sla, 183
 *       imports, 184 integration, 185 sop, 186 bom, 190 sop, 191 bom, 192 integration, 193 journal,
 *       194 maintenance, 195 accounts, 196 integration, 200 maintenance, 201 quality, 204
 *       conversation, 210 maintenance, 211 imports, 212 outbox, 213 media, 215 listing, 216 and 217
 *       outbox, 218 audit, 219 outbox, 220 orders
 * </ul>
 */
package com.barron.production.runtime;
