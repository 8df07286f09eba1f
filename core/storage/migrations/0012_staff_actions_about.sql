-- What was done to a person, without reading the whole log: it names people as "user 12".
CREATE INDEX staff_actions_subject ON staff_actions (subject);
CREATE INDEX staff_actions_detail ON staff_actions (detail) WHERE detail GLOB 'user *';
