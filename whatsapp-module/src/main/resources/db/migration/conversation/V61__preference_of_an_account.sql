-- A number and the user id that came with it are one account: what it said of one counts for both, the last word of
-- the two. Otherwise as in V57.
CREATE OR REPLACE FUNCTION wants_no_news(of_person bigint, on_channel text, of_kind text, of_value text) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT coalesce((SELECT NOT p.wants_news FROM contact_preference p
                    WHERE p.person_id = of_person ORDER BY p.id DESC LIMIT 1), false)
      OR coalesce((SELECT NOT i.wants_news
                     FROM (SELECT of_kind, of_value
                           UNION ALL
                           SELECT 'BSUID', s.bsuid FROM whatsapp_session s
                            WHERE s.channel = on_channel AND s.identity_kind = of_kind AND s.identity_value = of_value
                              AND s.bsuid IS NOT NULL
                           UNION ALL
                           SELECT s.identity_kind, s.identity_value FROM whatsapp_session s
                            WHERE of_kind = 'BSUID' AND s.channel = on_channel AND s.bsuid = of_value)
                          AS account (kind, value)
                     JOIN contact_preference i
                       ON i.channel = on_channel AND i.identity_kind = account.kind AND i.identity_value = account.value
                    ORDER BY i.id DESC LIMIT 1), false)
$$;
