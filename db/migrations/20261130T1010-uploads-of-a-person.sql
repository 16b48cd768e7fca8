-- What a person has uploaded of late is counted before they upload more.
create index attachment_of_uploader on attachment (uploaded_by, at);
