/**
 * Files by their content (SHA-256), below COTMOC_DATA/files. Knowing a hash gives nothing: bytes are read only through routes that check
 * the record that owns them. A file is on the disk (fsynced) before the transaction that names it commits.
 */
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open } from 'node:fs/promises'
import path from 'node:path'
import { Disk } from 'flydrive'
import { FSDriver } from 'flydrive/drivers/fs'
import { problem } from '../shared/problem.ts'
import { query, type Tx } from './query.ts'

/** A stored file. */
export interface StoredFile {
  readonly sha256: string
  readonly size: number
}

/** The store of one server. */
export interface Files {
  /** Stores bytes and counts one more reference. Call once for each record that will point to them. */
  put(tx: Tx, province: number, bytes: Uint8Array, options: { mediaType: string }): Promise<StoredFile>
  /** The bytes; throws problem 'files.missing' when they are not there. */
  read(province: number, sha256: string): Promise<Uint8Array>
  /** One record less points to the file. Bytes go when {@link Files.purge} finds none left. */
  release(tx: Tx, province: number, sha256: string): Promise<void>
  /** Deletes bytes that nothing points to. Returns how many files went. */
  purge(tx: Tx, province: number): Promise<number>
}

const upsertFile = query<{ province: number; sha256: string; size: number; mediaType: string }, never>(
  'platform.upsert_file',
  `insert into file_object (province_id, sha256, size, media_type, reference_count) values (:province, :sha256, :size, :mediaType, 1)
   on conflict (province_id, sha256) do update set reference_count = file_object.reference_count + 1`,
)

const releaseFile = query<{ province: number; sha256: string }, never>(
  'platform.release_file',
  `update file_object set reference_count = reference_count - 1 where province_id = :province and sha256 = :sha256`,
)

const deleteUnreferenced = query<{ province: number }, { sha256: string }>(
  'platform.delete_unreferenced_files',
  `delete from file_object where province_id = :province and reference_count = 0 returning sha256`,
)

/** Opens the store in `folder`, which is made when missing. */
export async function openFiles(folder: string): Promise<Files> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const disk = new Disk(new FSDriver({ location: folder, visibility: 'private' }))
  const keyOf = (province: number, sha256: string): string => `${province}/${sha256.slice(0, 2)}/${sha256}`

  const store = async (key: string, bytes: Uint8Array): Promise<void> => {
    if (await disk.exists(key)) return
    const partial = `partial/${randomUUID()}`
    await disk.put(partial, bytes)
    await sync(path.join(folder, partial))
    await disk.move(partial, key)
    for (let at = path.dirname(key); ; at = path.dirname(at)) {
      await sync(path.join(folder, at))
      if (at === '.') break
    }
  }

  return {
    put: async (tx, province, bytes, options) => {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      // The row first: it waits for a purge of the same file, so that bytes are never taken away under a new reference.
      await upsertFile.run(tx, { province, sha256, size: bytes.length, mediaType: options.mediaType })
      await store(keyOf(province, sha256), bytes)
      return { sha256, size: bytes.length }
    },
    read: async (province, sha256) => {
      const key = keyOf(province, sha256)
      if (!(await disk.exists(key))) throw problem('files.missing')
      return disk.getBytes(key)
    },
    release: async (tx, province, sha256) => void (await releaseFile.run(tx, { province, sha256 })),
    purge: async (tx, province) => {
      const gone = await deleteUnreferenced(tx, { province })
      for (const { sha256 } of gone) await disk.delete(keyOf(province, sha256))
      return gone.length
    },
  }
}

/** Forces a file or a folder's entries to the disk. */
async function sync(target: string): Promise<void> {
  const handle = await open(target, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
