-- Thẻ văn bản ngoài hệ thống: what a card may say. The tables are those of directives (0004).

-- A person said that the document is not «Thường» (Luật 117/2025/QH15): then its card says issuer, number and date and nothing more. The
-- level itself is never kept.
alter table document add column withheld boolean not null default false;
alter table document add constraint document_withheld check (
  not withheld or (presence in ('card', 'stub') and title is null and public_source is null and place is null and signer_name is null and file_sha256 is null)
);
